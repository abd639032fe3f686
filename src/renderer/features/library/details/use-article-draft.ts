import { useCallback, useEffect, useRef, useState } from 'react';
import type { Article, ArticleMetadata } from '../../../../domain/article/article';
import { holdPending } from '../../../state/pending-edits';
import { editArticle } from '../../../state/shelving';
import type { MetadataDraft, ReadField } from '../metadata/metadata-draft';
import {
  draftOf,
  NOTHING_PENDING,
  savablePatch,
  unsaved,
  withPatch,
  withSettled,
  withTyped,
  type Pending,
} from './pending-metadata';

/** An article's metadata while it is edited; what can be saved is, soon after it is typed and when the form is left. */
export interface ArticleDraft {
  readonly draft: MetadataDraft;
  readonly set: (patch: Partial<ArticleMetadata>) => void;
  readonly type: (field: ReadField, text: string) => void;
  readonly settle: (field: ReadField) => void;
  /** Saves what was typed; to be called when a field is left. */
  readonly flush: () => void;
}

/** Edits the metadata of a saved article. */
export function useArticleDraft(article: Article): ArticleDraft {
  const [pending, setPending] = useState(NOTHING_PENDING);
  const latest = useRef({ article, pending });
  useEffect(() => {
    latest.current = { ...latest.current, article };
  }, [article]);
  const { save, schedule } = useSaving(useCallback(() => latest.current, []));
  const change = (by: (article: Article, before: Pending) => Pending) => {
    const next = by(latest.current.article, latest.current.pending);
    latest.current = { ...latest.current, pending: next };
    setPending(next);
  };
  return {
    draft: draftOf(article, pending),
    set: (patch) => {
      change((_, before) => withPatch(before, patch));
      schedule();
    },
    type: (field, text) => {
      change((now, before) => withTyped(now, before, field, text));
      schedule();
    },
    settle: (field) => change((now, before) => withSettled(now, before, field)),
    flush: () => {
      const sent = latest.current.pending;
      void save().then(() => change((now, before) => unsaved(now, before, sent)));
    },
  };
}

/** Milliseconds of rest in typing after which it is saved. */
const REST_MS = 300;

/** Saves pending changes: now, after a rest, when the window closes, and when the form goes away. */
function useSaving(latest: () => { readonly article: Article; readonly pending: Pending }): {
  readonly save: () => Promise<void>;
  readonly schedule: () => void;
} {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [session] = useState(() => crypto.randomUUID());
  const save = useCallback(async () => {
    clearTimeout(timer.current);
    const { article, pending } = latest();
    const patch = savablePatch(article, pending);
    const fields = Object.keys(patch);
    if (fields.length === 0) return;
    await editArticle(article.id, patch, `details ${session} ${fields.join(' ')}`);
  }, [latest, session]);
  useEffect(() => {
    const release = holdPending(save);
    return () => {
      release();
      void save();
    };
  }, [save]);
  const schedule = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), REST_MS);
  }, [save]);
  return { save, schedule };
}
