import { useState } from 'react';
import type { FormEvent } from 'react';
import type { ArticleId, CollectionId } from '../../../domain/ids';
import { foldName } from '../../../domain/tag/name';
import { useNotebook } from '../../state/notebook-store';
import { createCollection, renameCollection } from '../../state/shelving';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';
import { ask } from './library-prompts';

interface NamePromptProps {
  title: string;
  firstName: string;
  done: string;
  /** Name of the collection that keeps its own name, if any. */
  except?: string | undefined;
  onName: (name: string) => Promise<boolean>;
}

/** Asks for the name of a new collection, which takes in some articles at once. */
export function NewCollectionPrompt({ ids }: { ids: readonly ArticleId[] }) {
  return (
    <NamePrompt
      title="New collection"
      firstName=""
      done="Create"
      onName={async (name) => (await createCollection(name, ids)) !== null}
    />
  );
}

/** Asks for another name of a collection. */
export function RenameCollectionPrompt({ id }: { id: CollectionId }) {
  const name = useNotebook((state) => state.replica?.collections.get(id)?.name ?? '');
  return (
    <NamePrompt
      title="Rename collection"
      firstName={name}
      done="Rename"
      except={name}
      onName={(next) => renameCollection(id, next)}
    />
  );
}

function NamePrompt({ title, firstName, done, except, onName }: NamePromptProps) {
  const [name, setName] = useState(firstName);
  const isTaken = useIsTaken(name, except);
  const canSave = name.trim() !== '' && !isTaken;
  const save = async () => {
    if (canSave && (await onName(name.trim()))) ask(null);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  return (
    <Dialog
      title={title}
      size="small"
      isOpen
      onOpenChange={(isOpen) => !isOpen && ask(null)}
      actions={
        <>
          <Button variant="quiet" onPress={() => ask(null)}>
            Cancel
          </Button>
          <Button variant="primary" isDisabled={!canSave} onPress={() => void save()}>
            {done}
          </Button>
        </>
      }
    >
      <form onSubmit={onSubmit}>
        <TextField
          label="Name"
          value={name}
          onChange={setName}
          autoFocus
          error={isTaken ? 'Another collection has this name.' : null}
        />
      </form>
    </Dialog>
  );
}

function useIsTaken(name: string, except: string | undefined): boolean {
  return useNotebook((state) => {
    const folded = foldName(name);
    if (except !== undefined && folded === foldName(except)) return false;
    const all = [...(state.replica?.collections.values() ?? [])];
    return all.some((collection) => foldName(collection.name) === folded);
  });
}
