import {
  $createNodeSelection,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isNodeSelection,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_LOW,
  isDOMNode,
  mergeRegister,
  type LexicalEditor,
} from 'lexical';
import { $isRuleNode, RuleNode } from '../nodes/rule-node';

/** Thematic breaks are selected by a click and show that they are. */
export function registerRules(editor: LexicalEditor): () => void {
  const keys = new Set<string>();
  return mergeRegister(
    editor.registerCommand(
      CLICK_COMMAND,
      (event) => {
        const node = isDOMNode(event.target) ? $getNearestNodeFromDOMNode(event.target) : null;
        if (!$isRuleNode(node)) return false;
        const selection = $createNodeSelection();
        selection.add(node.getKey());
        $setSelection(selection);
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerMutationListener(RuleNode, (mutations) => {
      for (const [key, mutation] of mutations) {
        if (mutation === 'destroyed') keys.delete(key);
        else keys.add(key);
      }
    }),
    editor.registerUpdateListener(({ editorState }) => {
      const selection = editorState.read($getSelection);
      for (const key of keys) {
        const isSelected = $isNodeSelection(selection) && selection.has(key);
        editor.getElementByKey(key)?.toggleAttribute('data-selected', isSelected);
      }
    }),
  );
}
