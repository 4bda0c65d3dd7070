import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { PAGE, type ListName } from '../listing';
import type { Review } from '../use-review';

/** A button to what follows in a list that is longer than what is shown of it; nothing where it is not. */
export function More(props: {
  list: ListName;
  shown: number;
  count: number;
  noun?: string;
  step?: number;
  review: Review;
}): ReactElement | null {
  const { list, shown, count, noun = '', step = PAGE, review } = props;
  if (shown >= count) return null;
  return (
    <Button appearance="subtle" onClick={() => review.more(list)} style={{ marginTop: 8 }}>
      {`Show ${Math.min(step, count - shown)} more ${noun}`.trim()}
    </Button>
  );
}
