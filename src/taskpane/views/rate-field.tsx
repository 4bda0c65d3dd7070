import { Input, Link } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { RateCell } from '../../core';
import type { Review } from '../use-review';

/**
 * A figure of the rates, underlined in place. It is handed on when the field is left or Enter is pressed, and only if it was changed; a
 * figure in a table of the bidder's own is shown and led to.
 */
export function RateField({
  label,
  cell,
  placeholder = 'Not set',
  words = false,
  review,
  disabled,
  onSet,
}: {
  label: string;
  cell: RateCell;
  placeholder?: string;
  /** It holds words and no figure. */
  words?: boolean;
  review: Review;
  disabled: boolean;
  onSet: (id: string, text: string) => void;
}): ReactElement {
  const [draft, setDraft] = useState<string>();
  const { id, text, at } = cell;
  if (id === undefined)
    return (
      <Link
        as="button"
        aria-label={`${label}: ${text === '' ? 'not set' : text}, go to ${at.cells}`}
        onClick={() => review.goTo(at)}
      >
        {text === '' ? 'Not set' : text}
      </Link>
    );
  const hand = (): void => {
    if (draft !== undefined && draft.trim() !== text) onSet(id, draft.trim());
    setDraft(undefined);
  };
  return (
    <Input
      appearance="underline"
      aria-label={label}
      value={draft ?? text}
      placeholder={placeholder}
      readOnly={disabled}
      style={{ minWidth: 0, width: '100%' }}
      input={{ style: { minWidth: 0, ...(!words && { textAlign: 'right' }) } }}
      {...(words && { size: 'small' as const })}
      onChange={(_, data) => setDraft(data.value)}
      onBlur={hand}
      onKeyDown={(event) => event.key === 'Enter' && hand()}
    />
  );
}

/** One more name for a table of the rates. */
export function AddRate({ what, onAdd }: { what: string; onAdd: (name: string) => void }): ReactElement {
  const [name, setName] = useState<string>();
  if (name === undefined)
    return (
      <Link as="button" onClick={() => setName('')}>
        Add a {what}
      </Link>
    );
  const hand = (): void => {
    if (name.trim() !== '') onAdd(name.trim());
    setName(undefined);
  };
  return (
    <Input
      appearance="underline"
      aria-label={`Name of the ${what}`}
      placeholder={what === 'grade' ? 'BG14' : 'Digital analyst'}
      value={name}
      autoFocus
      style={{ minWidth: 0, maxWidth: '60%' }}
      input={{ style: { minWidth: 0 } }}
      onChange={(_, data) => setName(data.value)}
      onBlur={hand}
      onKeyDown={(event) => event.key === 'Enter' && hand()}
    />
  );
}
