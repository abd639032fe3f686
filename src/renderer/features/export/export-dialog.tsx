import { useEffect, useMemo, useState } from 'react';
import type { ExportPreview } from '../../../contract/import-and-export';
import type { ExportRequest, ExportScope } from '../../../domain/export/export-request';
import { useCommands } from '../../state/command-bus';
import { copyExport, previewExport, writeExport } from '../../state/exporting';
import { useNotebook } from '../../state/notebook-store';
import { focusedArticle } from '../../state/panes-actions';
import { closeDialog, openDialog, useView } from '../../state/view-store';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Dialog } from '../../ui/dialog';
import { RadioGroup, SegmentedControl } from '../../ui/radio-group';
import { Text } from '../../ui/text';
import { ExportPreviewPanel } from './export-preview-panel';
import styles from './export.module.css';

/** Offers the export command, and the dialog when it is asked for. */
export function ExportDialog() {
  const dialog = useView((state) => state.dialog);
  useCommands({ export: () => openDialog({ kind: 'export', scope: scopeAtHand() }) });
  return dialog?.kind === 'export' ? <Export first={dialog.scope} /> : null;
}

/** What the user most likely means: the filtered statements, the article in front, or everything. */
function scopeAtHand(): ExportScope {
  const { place, statementsFilter } = useView.getState();
  const articleId = focusedArticle();
  if (place === 'statements') return { kind: 'annotations', filter: statementsFilter };
  if (place === 'reading' && articleId) return { kind: 'articles', ids: [articleId] };
  return { kind: 'notebook' };
}

const LAYOUTS = [
  { id: 'file', label: 'One file' },
  { id: 'folder', label: 'A folder, one file per article' },
] as const;

const FORMATS = [
  { id: 'markdown', label: 'Markdown' },
  { id: 'w3c', label: 'W3C annotations' },
] as const;

function Export({ first }: { first: ExportScope }) {
  const [scope, setScope] = useState(first);
  const [layout, setLayout] = useState<ExportRequest['layout']>(
    first.kind === 'notebook' ? 'folder' : 'file',
  );
  const [withText, setWithText] = useState(false);
  const [format, setFormat] = useState<(typeof FORMATS)[number]['id']>('markdown');
  const isW3c = format === 'w3c';
  const request = useMemo(
    (): ExportRequest =>
      isW3c
        ? { scope, layout: 'file', withText: false, format: 'w3c' }
        : { scope, layout, withText },
    [scope, layout, withText, isW3c],
  );
  const preview = usePreview(request);
  const { isWriting, write } = useWriting();
  return (
    <Dialog
      title="Export"
      isOpen
      onOpenChange={(open) => !open && closeDialog()}
      size="full"
      aside={<Summary preview={preview} />}
      actions={
        <>
          <Button
            isDisabled={isWriting}
            onPress={() => void write(() => copyExport({ ...request, layout: 'file' }))}
          >
            Copy to clipboard
          </Button>
          <Button
            variant="primary"
            isPending={isWriting}
            onPress={() => void write(() => writeExport(request))}
          >
            {request.layout === 'file' ? 'Save file…' : 'Save to folder…'}
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <div className={styles.options}>
          <ScopeChoice first={first} scope={scope} onChange={setScope} />
          <SegmentedControl label="Format" options={FORMATS} value={format} onChange={setFormat} />
          {isW3c ? (
            <Text size="small" tone="muted">
              Passages, notes, tags and who said it, for other annotation tools and for Dateline
              itself. The articles’ own text is not in it.
            </Text>
          ) : (
            <>
              <SegmentedControl
                label="Written as"
                options={LAYOUTS}
                value={layout}
                onChange={setLayout}
              />
              <Checkbox isSelected={withText} onChange={setWithText}>
                Include the articles’ own text
              </Checkbox>
            </>
          )}
        </div>
        <ExportPreviewPanel preview={preview} />
      </div>
    </Dialog>
  );
}

/** Lets one export be written at a time, however often it is asked for. */
function useWriting() {
  const [isWriting, setWriting] = useState(false);
  const write = async (work: () => Promise<void>): Promise<void> => {
    setWriting(true);
    try {
      await work();
    } finally {
      setWriting(false);
    }
  };
  return { isWriting, write };
}

interface ScopeChoiceProps {
  first: ExportScope;
  scope: ExportScope;
  onChange: (scope: ExportScope) => void;
}

function ScopeChoice({ first, scope, onChange }: ScopeChoiceProps) {
  const articles = useNotebook((state) => state.replica?.totals.articles ?? 0);
  const title = useNotebook((state) =>
    first.kind === 'articles' && first.ids.length === 1 && first.ids[0]
      ? state.replica?.rows.get(first.ids[0])?.title
      : undefined,
  );
  const whole = {
    id: 'notebook',
    label: 'The whole notebook',
    description: articles === 1 ? '1 article' : `${articles} articles`,
  };
  const options = first.kind === 'notebook' ? [whole] : [describeScope(first, title), whole];
  return (
    <RadioGroup
      label="What to export"
      options={options}
      value={scope.kind}
      onChange={(kind) => onChange(kind === 'notebook' ? { kind: 'notebook' } : first)}
    />
  );
}

function describeScope(scope: ExportScope, title: string | undefined) {
  if (scope.kind === 'annotations') {
    return { id: scope.kind, label: 'What the filter shows', description: 'With its articles' };
  }
  const count = scope.kind === 'articles' ? scope.ids.length : 0;
  return {
    id: scope.kind,
    label: count === 1 ? 'This article' : `The ${count} chosen articles`,
    description: title,
  };
}

function Summary({ preview }: { preview: ExportPreview | null }) {
  if (!preview) return null;
  const { totalFiles, annotations } = preview;
  return (
    <Text size="small" tone="muted">
      {totalFiles === 1 ? '1 file' : `${totalFiles} files`},{' '}
      {annotations === 1 ? '1 annotation' : `${annotations} annotations`}
    </Text>
  );
}

/** The preview of a request; `null` while the first one is on its way. */
function usePreview(request: ExportRequest): ExportPreview | null {
  const [preview, setPreview] = useState<ExportPreview | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void previewExport(request).then((made) => {
      if (isCurrent) setPreview(made);
    });
    return () => {
      isCurrent = false;
    };
  }, [request]);
  return preview;
}
