import { useEffect } from 'react';
import { dismissMessage, useMessages } from '../state/messages';
import { showToast } from '../ui/toast';

/** Shows what the state has to tell as toasts. Draws nothing itself. */
export function Toasts() {
  const messages = useMessages((state) => state.messages);
  useEffect(() => {
    for (const { id, text, tone, action } of messages) {
      showToast({
        text,
        tone: tone === 'problem' ? 'danger' : 'plain',
        action: action ? { label: action.label, onAction: action.run } : undefined,
      });
      dismissMessage(id);
    }
  }, [messages]);
  return null;
}
