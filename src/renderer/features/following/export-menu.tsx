import { ClipboardCopy, FileOutput, FileText, Table2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ViewRequest } from '../../../contract/exporting-views';
import { useCommands } from '../../state/command-bus';
import { takeOutView } from '../../state/exporting-views';
import { Button } from '../../ui/button';
import { MenuButton, MenuItem, MenuSection } from '../../ui/menu';

interface ExportMenuProps {
  /** What is taken out. */
  view: ViewRequest;
  /** When there is nothing to take out. */
  isEmpty: boolean;
  /** `MenuItem`s for where the view is a picture. */
  pictures?: ReactNode;
}

/** Takes trail, timeline or matrix out, as Markdown, CSV or, where it is one, a picture. */
export function ExportMenu({ view, isEmpty, pictures }: ExportMenuProps) {
  const asMarkdown = () => void takeOutView(view, 'markdown', 'file');
  const asCsv = () => void takeOutView(view, 'csv', 'file');
  const copy = () => void takeOutView(view, 'markdown', 'clipboard');
  const copyCsv = () => void takeOutView(view, 'csv', 'clipboard');
  const commands = {
    exportViewMarkdown: asMarkdown,
    exportViewCsv: asCsv,
    copyViewMarkdown: copy,
    copyViewCsv: copyCsv,
  };
  useCommands(isEmpty ? {} : commands);
  return (
    <MenuButton
      label="Export"
      placement="bottom end"
      trigger={
        <Button icon={FileOutput} isDisabled={isEmpty}>
          Export
        </Button>
      }
    >
      <MenuSection>
        <MenuItem label="Export as Markdown…" icon={FileText} onAction={asMarkdown} />
        <MenuItem label="Export as CSV…" icon={Table2} onAction={asCsv} />
        <MenuItem label="Copy as Markdown" icon={ClipboardCopy} onAction={copy} />
        <MenuItem label="Copy as CSV" icon={ClipboardCopy} onAction={copyCsv} />
      </MenuSection>
      {pictures !== undefined && <MenuSection>{pictures}</MenuSection>}
    </MenuButton>
  );
}
