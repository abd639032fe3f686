import { CardExtras, type DrawCardExtra } from '../features/annotations/card-extras';
import { MarginPanel } from '../features/annotations/margin-panel';
import { AlsoAppearsPanel } from '../features/compare/also-appears-panel';
import { WordingPanel } from '../features/compare/wording-panel';
import { CardRelations } from '../features/relations/card-relations';
import { useAlsoAppears } from '../state/also-appears';
import { useSharedWording } from '../state/shared-wording';
import { useView, type MarginTab } from '../state/view-store';
import { Tabs, type TabItem } from '../ui/tabs';
import styles from './margin-column.module.css';

/** The column beside the panes: annotations, and with two articles in view or a question asked, what they share. */
export function MarginColumn() {
  const tabs = useTabs();
  const wanted = useView((state) => state.marginTab);
  const tab = tabs.some(({ id }) => id === wanted) ? wanted : 'annotations';
  if (tabs.length === 1) return <Annotations />;
  return (
    <div className={styles.column}>
      <Tabs
        label="Margin"
        tabs={tabs}
        value={tab}
        onChange={(marginTab) => useView.setState({ marginTab })}
      />
    </div>
  );
}

const relationsOf: DrawCardExtra = (annotation, isFocused) => (
  <CardRelations annotation={annotation} isFocused={isFocused} />
);

/** The annotations, each with what it is related to. */
function Annotations() {
  return (
    <CardExtras value={relationsOf}>
      <MarginPanel />
    </CardExtras>
  );
}

function useTabs(): readonly TabItem<MarginTab>[] {
  const isShown = useView((state) => state.showsSharedWording);
  const hasWording = useSharedWording((state) => isShown && state.compared.size > 1);
  const runs = useSharedWording((state) => (state.status === 'idle' ? null : state.runs.length));
  const isAsked = useAlsoAppears((state) => state.passage !== null);
  const found = useAlsoAppears((state) => state.answer?.found.length ?? null);
  return [
    { id: 'annotations', label: 'Annotations', content: <Annotations /> },
    ...(hasWording
      ? [{ id: 'sharedWording', label: 'Shared', count: runs, content: <WordingPanel /> } as const]
      : []),
    ...(isAsked
      ? [
          {
            id: 'alsoAppears',
            label: 'Also in',
            count: found,
            content: <AlsoAppearsPanel />,
          } as const,
        ]
      : []),
  ];
}
