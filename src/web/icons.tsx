// The icons of buttons and fields. They decorate: the words beside them or the button's own label say what it does, and a screen reader
// must not say "plus" in English before them. Import icons from here only.
import * as icons from '@ant-design/icons';
import type { ComponentProps, FC } from 'react';

type Icon = FC<ComponentProps<typeof icons.PlusOutlined>>;
const silent =
  (Shown: Icon): Icon =>
  (props) => <Shown {...props} aria-hidden="true" />;

export const BellOutlined = silent(icons.BellOutlined);
export const CaretDownOutlined = silent(icons.CaretDownOutlined);
export const CaretUpOutlined = silent(icons.CaretUpOutlined);
export const CloseOutlined = silent(icons.CloseOutlined);
export const DownloadOutlined = silent(icons.DownloadOutlined);
export const EllipsisOutlined = silent(icons.EllipsisOutlined);
export const FilterOutlined = silent(icons.FilterOutlined);
export const FontSizeOutlined = silent(icons.FontSizeOutlined);
export const MenuOutlined = silent(icons.MenuOutlined);
export const PlusOutlined = silent(icons.PlusOutlined);
export const PrinterOutlined = silent(icons.PrinterOutlined);
export const SaveOutlined = silent(icons.SaveOutlined);
export const SearchOutlined = silent(icons.SearchOutlined);
export const TableOutlined = silent(icons.TableOutlined);
export const UserOutlined = silent(icons.UserOutlined);
