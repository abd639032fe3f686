import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Speaker, SpeakerRole } from '../../../domain/speaker/speaker';
import { useReadOnly } from '../../state/read-only';
import { changeRoles } from '../../state/speaker-roles';
import { Button } from '../../ui/button';
import { Heading } from '../../ui/text';
import { RoleRow } from './role-row';
import styles from './speakers.module.css';

const EMPTY: SpeakerRole = { role: null, organisation: null, from: null, to: null };

/** The roles of a speaker with the time they are known for. A new one is kept once it says something. */
export function SpeakerRoles({ speaker }: { speaker: Speaker }) {
  const { id, roles } = speaker;
  const isReadOnly = useReadOnly();
  const fresh = useFreshRole(speaker);
  const rows = fresh.role === null ? roles : [...roles, fresh.role];
  return (
    <section className={styles.roles} aria-label="Roles">
      <Heading level={3} look="label">
        Roles
      </Heading>
      {rows.map((role, at) => (
        <RoleRow
          key={at}
          number={at + 1}
          role={role}
          isNew={at === fresh.place}
          onChange={(patch) =>
            at === fresh.place
              ? fresh.change(patch)
              : changeRoles(id, (all) =>
                  all.map((each, i) => (i === at ? { ...each, ...patch } : each)),
                )
          }
          onRemove={() => {
            fresh.drop();
            if (at < roles.length) void changeRoles(id, (all) => all.filter((_, i) => i !== at));
          }}
        />
      ))}
      {!isReadOnly && (
        <Button
          size="small"
          variant="quiet"
          icon={Plus}
          isDisabled={fresh.role !== null}
          onPress={fresh.begin}
        >
          Add a role
        </Button>
      )}
    </section>
  );
}

interface FreshRole {
  /** What is typed of it so far; `null` while there is none that is not kept yet. */
  readonly role: SpeakerRole | null;
  /** Which row it is, also once it is kept. */
  readonly place: number | null;
  readonly begin: () => void;
  readonly change: (patch: Partial<SpeakerRole>) => Promise<boolean>;
  readonly drop: () => void;
}

/** A role that was asked for; without role and organisation it would say nothing, and would not be kept. */
function useFreshRole({ id, roles }: Speaker): FreshRole {
  const [place, setPlace] = useState<number | null>(null);
  const [shown, setShown] = useState(EMPTY);
  const typed = useRef(EMPTY);
  const change = async (patch: Partial<SpeakerRole>): Promise<boolean> => {
    const role = { ...typed.current, ...patch };
    typed.current = role;
    setShown(role);
    if (role.role === null && role.organisation === null && place === roles.length) return true;
    return changeRoles(id, (all) =>
      place !== null && place < all.length
        ? all.map((each, i) => (i === place ? { ...each, ...patch } : each))
        : [...all, typed.current],
    );
  };
  const begin = (): void => {
    typed.current = EMPTY;
    setShown(EMPTY);
    setPlace(roles.length);
  };
  const isKept = place !== null && place < roles.length;
  return {
    role: place === null || isKept ? null : shown,
    place,
    begin,
    change,
    drop: () => setPlace(null),
  };
}
