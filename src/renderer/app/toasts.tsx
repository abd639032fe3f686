import { useEffect } from 'react';
import { dismissMessage, useMessages } from '../state/messages';
import { showToast } from '../ui/toast';

/** Shows what the state has to tell as toasts. Draws nothing itself. */
export function Toasts() {
  const messages = useMessages((state) => state.messages);
  useEffect(() => {
    for (const { id, text, tone, action, topic } of messages) {
      if (topic !== null) shown.get(topic)?.();
      const close = showToast({
        text,
        tone: tone === 'problem' ? 'danger' : 'plain',
        action: action ? { label: action.label, onAction: action.run } : undefined,
      });
      if (topic !== null) shown.set(topic, close);
      dismissMessage(id);
    }
  }, [messages]);
  return null;
}

/** How the last message of a topic is taken away. */
const shown = new Map<string, () => void>();
