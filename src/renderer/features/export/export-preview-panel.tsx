import { useState } from 'react';
import type { ExportPreview } from '../../../contract/import-and-export';
import { Select } from '../../ui/select';
import { Text } from '../../ui/text';
import styles from './export.module.css';

/** The files as they would be written, one file at a time. */
export function ExportPreviewPanel({ preview }: { preview: ExportPreview | null }) {
  const [path, setPath] = useState<string | null>(null);
  const files = preview?.files ?? [];
  const shown = files.find((file) => file.path === path) ?? files[0];
  return (
    <section className={styles.preview} aria-label="Preview" aria-busy={preview === null}>
      {files.length > 1 && shown && (
        <Select
          label="File"
          layout="beside"
          options={files.map((file) => ({ id: file.path, label: file.path }))}
          value={shown.path}
          onChange={setPath}
        />
      )}
      {shown ? (
        <pre className={styles.markdown} tabIndex={0} aria-label={`Text of ${shown.path}`}>
          {shown.text}
        </pre>
      ) : (
        <Text tone="muted">{preview ? 'There is nothing to export yet.' : 'Preparing…'}</Text>
      )}
      {preview && preview.totalFiles > files.length && (
        <Text size="small" tone="muted">
          The first {files.length} of {preview.totalFiles} files are shown.
        </Text>
      )}
    </section>
  );
}
