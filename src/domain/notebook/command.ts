import type { Annotation, Attribution, HighlightColour, Target } from '../annotation/annotation';
import type {
  Article,
  ArticleMetadata,
  ArticleVersion,
  DismissedProposal,
  ReadingState,
  SetAside,
} from '../article/article';
import type {
  AnnotationId,
  ArticleId,
  CollectionId,
  LayoutId,
  NoteId,
  RelationId,
  SpeakerId,
  TagId,
} from '../ids';
import type { Layout } from '../layout/layout';
import type { NoteSubject } from '../note/note';
import type { Relation } from '../relation/relation';
import type { Speaker, SpeakerRole } from '../speaker/speaker';
import type { Tag } from '../tag/tag';

/*
 * A command is what a person or a script wants of the notebook, as serialisable data. A creating command may carry
 * the id of what it creates; without one a new id is made. Commands that name several records either do it for all
 * of them or fail for all.
 */

/** Article, collection and trash commands. */
export type ArticleCommand =
  | {
      readonly kind: 'addArticle';
      readonly id?: ArticleId;
      readonly metadata: ArticleMetadata;
      /** Its text must already lie in the store. */
      readonly version: Omit<ArticleVersion, 'addedAt'>;
      readonly setAside: readonly SetAside[];
      readonly tags?: readonly TagId[];
      readonly collections?: readonly CollectionId[];
    }
  | {
      readonly kind: 'editArticle';
      readonly id: ArticleId;
      readonly patch: Partial<ArticleMetadata> & Partial<Pick<Article, 'setAside'>>;
    }
  | {
      readonly kind: 'addVersion';
      readonly id: ArticleId;
      readonly version: Omit<ArticleVersion, 'addedAt'>;
      /** Where annotations of the version before now stand; those not named keep their old target. */
      readonly carried: readonly { readonly id: AnnotationId; readonly target: Target }[];
      readonly setAside: readonly SetAside[];
    }
  | {
      readonly kind: 'markArticles';
      readonly ids: readonly ArticleId[];
      readonly starred?: boolean;
      readonly reading?: ReadingState;
    }
  /** Says of proposed statements that they are none, or that they may be proposed again. What stands in both is dismissed. */
  | {
      readonly kind: 'dismissProposals';
      readonly articleId: ArticleId;
      readonly add: readonly DismissedProposal[];
      readonly remove: readonly DismissedProposal[];
    }
  | {
      readonly kind: 'tagArticles';
      readonly ids: readonly ArticleId[];
      readonly add: readonly TagId[];
      readonly remove: readonly TagId[];
    }
  | {
      readonly kind: 'collectArticles';
      readonly ids: readonly ArticleId[];
      readonly add: readonly CollectionId[];
      readonly remove: readonly CollectionId[];
    }
  | { readonly kind: 'trashArticles'; readonly ids: readonly ArticleId[] }
  | { readonly kind: 'restoreArticles'; readonly ids: readonly ArticleId[] }
  /** Removes trashed articles with their annotations and notes. */
  | { readonly kind: 'removeArticles'; readonly ids: readonly ArticleId[] }
  | { readonly kind: 'createCollection'; readonly id?: CollectionId; readonly name: string }
  | { readonly kind: 'renameCollection'; readonly id: CollectionId; readonly name: string }
  /** The articles in it stay. */
  | { readonly kind: 'deleteCollection'; readonly id: CollectionId };

/** Commands on annotations, statements among them. */
export type AnnotationCommand =
  | {
      readonly kind: 'annotate';
      readonly id?: AnnotationId;
      readonly target: Target;
      readonly colour: HighlightColour;
      readonly tags?: readonly TagId[];
      readonly attribution?: Attribution;
    }
  | {
      readonly kind: 'recolour';
      readonly ids: readonly AnnotationId[];
      readonly colour: HighlightColour;
    }
  /** Moves an annotation to another passage of the same article. */
  | { readonly kind: 'retarget'; readonly id: AnnotationId; readonly target: Target }
  | {
      readonly kind: 'tagAnnotations';
      readonly ids: readonly AnnotationId[];
      readonly add: readonly TagId[];
      readonly remove: readonly TagId[];
    }
  /**
   * Settles what came of annotations when a text changed. `accept`: those whose wording changed are as they should be;
   * `keep`: they stand, or stand again, on the version whose words they had, and are not asked about any more; `ask`:
   * those kept so are looked for again.
   */
  | {
      readonly kind: 'settleAnnotations';
      readonly ids: readonly AnnotationId[];
      readonly how: 'accept' | 'keep' | 'ask';
    }
  /** Makes a statement of an annotation, edits it, or with `null` makes it a plain highlight again. */
  | {
      readonly kind: 'attribute';
      readonly id: AnnotationId;
      readonly attribution: Annotation['attribution'];
    }
  /**
   * Makes two of one at an offset of its text. The first keeps the id, note and relations; both have the colour, tags
   * and attribution.
   */
  | {
      readonly kind: 'splitAnnotation';
      readonly id: AnnotationId;
      readonly at: number;
      readonly secondId?: AnnotationId;
    }
  /**
   * Makes one of several on one text; the first in the text stays, with the tags, notes, relations and what is known
   * of who said it of all. The target goes from the first start to the last end.
   */
  | {
      readonly kind: 'mergeAnnotations';
      readonly ids: readonly AnnotationId[];
      readonly target: Target;
    }
  /** Says of two annotations that they have nothing to do with each other, or takes that back. */
  | {
      readonly kind: 'setUnrelated';
      readonly id: AnnotationId;
      readonly other: AnnotationId;
      readonly unrelated: boolean;
    }
  /** Their notes go with them. */
  | { readonly kind: 'deleteAnnotations'; readonly ids: readonly AnnotationId[] };

/** Commands on the codebook. */
export type TagCommand =
  | {
      readonly kind: 'createTag';
      readonly id?: TagId;
      readonly name: string;
      readonly colour?: Tag['colour'];
      readonly description?: string;
      readonly parentId?: TagId | null;
    }
  | {
      readonly kind: 'editTag';
      readonly id: TagId;
      readonly patch: Partial<Pick<Tag, 'name' | 'colour' | 'description' | 'parentId'>>;
    }
  /** Everything tagged with `from` is tagged with `into`; children move under `into`; `from` is gone. */
  | { readonly kind: 'mergeTags'; readonly from: readonly TagId[]; readonly into: TagId }
  /** Its children move up to its parent. */
  | { readonly kind: 'deleteTag'; readonly id: TagId };

/** Commands on speakers. */
export type SpeakerCommand =
  | {
      readonly kind: 'createSpeaker';
      readonly id?: SpeakerId;
      readonly name: string;
      readonly aliases?: readonly string[];
      readonly roles?: readonly SpeakerRole[];
    }
  | {
      readonly kind: 'editSpeaker';
      readonly id: SpeakerId;
      readonly patch: Partial<Pick<Speaker, 'name' | 'aliases' | 'roles'>>;
    }
  | {
      readonly kind: 'mergeSpeakers';
      readonly from: readonly SpeakerId[];
      readonly into: SpeakerId;
    }
  /**
   * Makes two speakers of one: what is named goes to the new one, everything else stays. Aliases and roles that it
   * does not have are refused, and so are statements of others.
   */
  | {
      readonly kind: 'splitSpeaker';
      readonly id: SpeakerId;
      readonly newId?: SpeakerId;
      /** Name of the new speaker. One of the aliases becomes the name by naming it here. */
      readonly name: string;
      readonly aliases: readonly string[];
      readonly roles: readonly SpeakerRole[];
      readonly statements: readonly AnnotationId[];
    }
  /** Statements stay, their speaker becomes unknown. */
  | { readonly kind: 'deleteSpeaker'; readonly id: SpeakerId };

/** Commands on notes. */
export type NoteCommand =
  /** Writes the note of an article or annotation, or a free note; an empty text of the former removes the note. */
  | {
      readonly kind: 'writeNote';
      readonly id?: NoteId;
      readonly subject: NoteSubject;
      readonly markdown: string;
    }
  | { readonly kind: 'deleteNote'; readonly id: NoteId };

/** Commands on relations. */
export type RelationCommand =
  | {
      readonly kind: 'relate';
      readonly id?: RelationId;
      readonly from: AnnotationId;
      readonly to: AnnotationId;
      readonly type: Relation['type'];
      readonly note?: string;
    }
  | {
      readonly kind: 'changeRelation';
      readonly id: RelationId;
      readonly set: Partial<Pick<Relation, 'type' | 'note'>>;
    }
  /** What it led from is what it leads to, and the other way round. */
  | { readonly kind: 'turnRelation'; readonly id: RelationId }
  | { readonly kind: 'removeRelations'; readonly ids: readonly RelationId[] };

/** Commands on layouts. */
export type LayoutCommand =
  | {
      readonly kind: 'addLayout';
      readonly id?: LayoutId;
      readonly name: string;
      readonly arrangement: Layout['arrangement'];
      readonly panes: Layout['panes'];
    }
  | {
      readonly kind: 'changeLayout';
      readonly id: LayoutId;
      readonly set: Partial<Pick<Layout, 'name' | 'arrangement' | 'panes'>>;
    }
  | { readonly kind: 'removeLayout'; readonly id: LayoutId };

/** A command that is not made of others. */
export type SingleCommand =
  | ArticleCommand
  | AnnotationCommand
  | TagCommand
  | SpeakerCommand
  | NoteCommand
  | RelationCommand
  | LayoutCommand;

/** Anything that can be asked of a notebook. A batch is done as one step under one label, or not at all. */
export type Command =
  | SingleCommand
  | { readonly kind: 'batch'; readonly label: string; readonly commands: readonly SingleCommand[] };

/** Why a command was refused; the notebook is then as it was. */
export type CommandError =
  | { readonly kind: 'notFound'; readonly id: string }
  /** The id a creating command carries is not one of its kind. */
  | { readonly kind: 'badId'; readonly id: string }
  | { readonly kind: 'idTaken'; readonly id: string }
  | { readonly kind: 'nameTaken'; readonly name: string }
  | { readonly kind: 'nameEmpty' }
  | { readonly kind: 'badDate'; readonly value: string }
  | { readonly kind: 'badAddress'; readonly value: string }
  | { readonly kind: 'badLanguage'; readonly value: string }
  | { readonly kind: 'badTarget'; readonly reason: string }
  /** Nothing of the annotation would be left on one side. */
  | { readonly kind: 'cannotSplit'; readonly id: AnnotationId }
  | { readonly kind: 'cannotMerge'; readonly reason: string }
  /** The parts do not make up the passage. */
  | { readonly kind: 'badParts'; readonly reason: string }
  /** Something that is to move to the new speaker is not the old one's. */
  | { readonly kind: 'cannotSplitSpeaker'; readonly reason: string }
  | { readonly kind: 'cycle'; readonly id: TagId }
  | { readonly kind: 'notInTrash'; readonly id: ArticleId }
  | { readonly kind: 'relatedToItself'; readonly id: AnnotationId }
  /** The relation that joins the two in that way is there. */
  | { readonly kind: 'relatedAlready'; readonly id: RelationId };
