import { Button } from '@fluentui/react-components';
import type { ComponentType, ReactElement } from 'react';
import type { ReportPlace } from '../core';
import type { ListedReport } from './listing';
import type { Review } from './use-review';
import type { Writing } from './use-writing';

/** What a person sets out to do, in a view of its own with a way back. */
export type TaskName = 'totals' | 'cost' | 'rates' | 'award' | 'note' | 'explain' | 'reading';

/** What a task was opened about: a table by its id, cells, a finding. */
export interface Aim {
  readonly table?: string;
  /** A line of the bid by its id. */
  readonly line?: string;
  readonly at?: ReportPlace;
  readonly finding?: string;
}

export interface TaskProps {
  /** The review as it stands; after a write it is the one made since. */
  readonly report: ListedReport;
  readonly review: Review;
  readonly writing: Writing;
  readonly aim: Aim;
  /** Opens another task over this one, which keeps what was typed into it. */
  readonly open: (name: TaskName, aim?: Aim) => void;
  readonly back: () => void;
}

interface Task {
  /** The one title, in the header; also the words on its door. */
  readonly title: string;
  readonly door?: string;
  readonly load: () => Promise<ComponentType<TaskProps>>;
}

/**
 * The tasks that can be opened: a door shows, and a deep link leads somewhere, only where its task stands here. A view is loaded when it
 * is first opened.
 */
export const tasks: Readonly<Partial<Record<TaskName, Task>>> = {
  award: {
    title: 'If the award is smaller',
    door: 'Plan for a smaller award',
    load: () => import('./views/award-view').then(({ AwardView }) => AwardView),
  },
  cost: {
    title: 'Cost a line',
    load: () => import('./views/cost-line-view').then(({ CostLineView }) => CostLineView),
  },
  explain: {
    title: 'Explain this total',
    load: () => import('./views/explain-view').then(({ ExplainView }) => ExplainView),
  },
  note: {
    title: 'Assurance note',
    door: 'Make an assurance note',
    load: () => import('./views/note-view').then(({ NoteView }) => NoteView),
  },
  totals: {
    title: 'Write totals',
    load: () => import('./views/write-totals-view').then(({ WriteTotalsView }) => WriteTotalsView),
  },
  rates: {
    title: 'Rates',
    load: () => import('./views/rates-view').then(({ RatesView }) => RatesView),
  },
  reading: {
    title: 'How it was read',
    door: 'Correct…',
    load: () => import('./views/reading-view').then(({ ReadingView }) => ReadingView),
  },
};

/** Buttons to those of the tasks that can be opened; nothing where none can. */
export function Doors({
  to,
  aim = {},
  small = false,
  open,
}: {
  to: readonly TaskName[];
  aim?: Aim;
  small?: boolean;
  open: TaskProps['open'];
}): ReactElement {
  return (
    <>
      {to.map((name) => {
        const task = tasks[name];
        return (
          task && (
            <Button
              key={name}
              size={small ? 'small' : 'medium'}
              data-opens={[name, aim.table].filter(Boolean).join(' ')}
              onClick={() => open(name, aim)}
            >
              {task.door ?? task.title}
            </Button>
          )
        );
      })}
    </>
  );
}
