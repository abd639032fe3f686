import { useState } from 'react';
import { changeSettings, useApp } from '../../state/app-store';
import { SegmentedControl } from '../../ui/radio-group';
import { Heading, Text } from '../../ui/text';
import { TextField } from '../../ui/text-field';
import styles from './settings.module.css';

const WAYS = [
  { id: 'system', label: 'As the system says' },
  { id: 'none', label: 'Straight' },
  { id: 'manual', label: 'Through a proxy' },
] as const;

/** As main takes it: a host of an http or https address, perhaps with a port, and nothing behind it. */
const PROXY = /^https?:\/\/[^\s/?#]+\/?$/i;

/** The way by which pages are fetched when their address is brought in. */
export function AddressesSection() {
  const proxy = useApp((state) => state.settings.proxy);
  const known = proxy.kind === 'manual' ? proxy.address : '';
  const [way, setWay] = useState<(typeof WAYS)[number]['id']>(proxy.kind);
  const [text, setText] = useState(known);
  const address = text.trim();
  const isGood = PROXY.test(address);
  const choose = (next: typeof way) => {
    setWay(next);
    if (next !== 'manual') void changeSettings({ proxy: { kind: next } });
    else if (isGood) void changeSettings({ proxy: { kind: 'manual', address } });
  };
  const leave = () => {
    if (isGood && address !== known) void changeSettings({ proxy: { kind: 'manual', address } });
  };
  return (
    <section className={styles.group}>
      <Heading level={3}>Addresses</Heading>
      <SegmentedControl label="Pages are fetched" options={WAYS} value={way} onChange={choose} />
      {way === 'manual' && (
        <TextField
          label="Address of the proxy"
          placeholder="http://proxy.example:3128"
          value={text}
          onChange={setText}
          onBlur={leave}
          error={
            address === '' || isGood
              ? null
              : 'Not an address of a proxy. Write it like http://proxy.example:3128'
          }
        />
      )}
      <Text as="p" size="small" tone="muted">
        Only the page itself is fetched, when you bring in its address. Addresses in your own
        network or on this computer are fetched only after you confirm them.
      </Text>
    </section>
  );
}
