// What a list offers beside its rows: the whole of it as a file (a job that may be left), on paper, and which columns are shown.

import { Button, Checkbox, Dropdown, Popover } from 'antd';
import { DownloadOutlined, PrinterOutlined, TableOutlined } from '../icons.tsx';
import { useText } from '../text.tsx';
import type { Column } from './list-table.tsx';

export type ExportFormat = 'xlsx' | 'csv';

export const ExportMenu = ({ onExport }: { onExport: (format: ExportFormat) => void }) => {
  const { t } = useText();
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: (['xlsx', 'csv'] as const).map((format) => ({ key: format, label: t(`web.list.export.${format}`) })),
        onClick: ({ key }) => onExport(key as ExportFormat),
      }}
    >
      <Button type="link" size="small" icon={<DownloadOutlined />} aria-haspopup="menu">
        {t('web.list.export')}
      </Button>
    </Dropdown>
  );
};

export const PrintButton = ({ onPrint, printing }: { onPrint: () => void; printing: boolean }) => {
  const { t } = useText();
  return (
    <Button
      type="link"
      size="small"
      className="on-desk"
      icon={<PrinterOutlined />}
      loading={printing}
      onClick={onPrint}
    >
      {t('web.list.print')}
    </Button>
  );
};

export const ColumnChoice = <Row,>({
  columns,
  shown,
  choose,
}: {
  columns: readonly Column<Row>[];
  shown: readonly Column<Row>[];
  choose: (keys: readonly string[]) => void;
}) => {
  const { t } = useText();
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <Checkbox.Group
          className="column-choice"
          value={shown.map((column) => column.key)}
          options={columns.map((column) => ({
            value: column.key,
            label: column.title,
            disabled: column.phone === 'name',
          }))}
          onChange={(keys) => choose(keys)}
        />
      }
    >
      <Button type="link" size="small" className="on-desk" icon={<TableOutlined />}>
        {t('web.list.columns')}
      </Button>
    </Popover>
  );
};
