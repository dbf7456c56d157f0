// antd 6 in the house colours: the workbench theme, light and dark, in three type sizes.
// antd's own secondary greys fall under 4.5:1, so every text token is set here.
import { type ThemeConfig, theme } from 'antd';
import { dark, light, mono, type Palette, sans, type TypeSize } from './tokens.ts';

export type Mode = 'light' | 'dark';

const colours = (p: Palette): ThemeConfig['token'] => ({
  colorPrimary: p.accent,
  colorLink: p.accent,
  colorLinkHover: p['accent-strong'],
  colorText: p.ink,
  colorTextHeading: p.ink,
  colorTextLabel: p.ink2,
  colorTextSecondary: p.ink2,
  colorTextTertiary: p.ink3,
  colorTextDescription: p.ink3,
  colorTextPlaceholder: p.ink3,
  colorTextDisabled: p.ink3,
  colorIcon: p.ink2,
  colorBorder: p.line2,
  colorBorderSecondary: p.line,
  colorSplit: p.line,
  colorBgContainer: p.paper,
  colorBgElevated: p.paper,
  colorBgLayout: p.ground,
  colorBgContainerDisabled: p.head,
  colorBgSpotlight: p.bar,
  colorFillAlter: p.head,
  colorSuccess: p.pass,
  colorSuccessBg: p['pass-bg'],
  colorWarning: p.warn,
  colorWarningBg: p['warn-bg'],
  colorError: p.bad,
  colorErrorBg: p['bad-bg'],
  colorInfo: p.info,
  colorInfoBg: p['info-bg'],
  colorTextLightSolid: p['on-accent'],
  controlItemBgActive: p['accent-bg'],
  controlItemBgActiveHover: p['accent-bg'],
  controlItemBgHover: p.ground,
});

/** `still` is true where the reader asked for reduced motion. Sizes are px, scaled by the root size. */
export const themeOf = (mode: Mode, size: TypeSize, still: boolean): ThemeConfig => {
  const p = mode === 'dark' ? dark : light;
  const scaled = (px: number) => Math.round((px * size) / 16);
  return {
    algorithm: mode === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    cssVar: { key: 'sunlot' },
    hashed: false,
    token: {
      ...colours(p),
      fontFamily: sans,
      fontFamilyCode: mono,
      fontSize: scaled(14),
      fontSizeSM: scaled(13),
      lineHeight: 1.5714,
      fontWeightStrong: 600,
      controlHeight: scaled(32),
      controlHeightLG: scaled(44),
      sizeUnit: scaled(4),
      borderRadius: 3,
      borderRadiusLG: 4,
      borderRadiusSM: 2,
      boxShadow: '0 6px 20px rgba(20,32,31,.16)',
      boxShadowSecondary: '0 6px 20px rgba(20,32,31,.16)',
      motion: !still,
      motionDurationFast: '0.12s',
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.12s',
    },
    components: {
      Table: { headerBg: p.head, headerColor: p.ink2, cellPaddingBlockSM: 4, rowHoverBg: p.ground },
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
      Tooltip: { colorTextLightSolid: '#FFFFFF' },
    },
  };
};
