import { Activity, Suspense, lazy, useState, type ReactElement } from 'react';
import type { Screen } from './task-stack';
import type { Aim } from './tasks';
import type { Review } from './use-review';
import type { Writing } from './use-writing';
import { ReviewView, type Shown } from './views/review-view';
import { Failed, FirstRun, LongRead, NoTable, NotChecked, Stopped } from './views/states';

const LinesView = lazy(() => import('./views/lines-view').then((module) => ({ default: module.LinesView })));
const PrioritiesView = lazy(() => import('./views/priorities-view').then((module) => ({ default: module.PrioritiesView })));

export type TabName = 'review' | 'lines' | 'priorities';

interface Props {
  review: Review;
  writing: Writing;
  tab: TabName;
  /** Whether to introduce Crosscast; undefined until it is known. */
  intro?: boolean;
  onSample?: () => void;
  onOpen: (name: Screen, aim?: Aim) => void;
  onIntro: (intro: boolean) => void;
}

/** The tabs, or what there is to say while there is nothing to show on them. Behind a task they stay as they are. */
export function Body({ shown, ...props }: Props & { shown: boolean }): ReactElement {
  return (
    <Activity mode={shown ? 'visible' : 'hidden'}>
      <Suspense>
        <Tabs {...props} />
      </Suspense>
    </Activity>
  );
}

function Tabs({ review, writing, tab, intro, onSample, onOpen, onIntro }: Props): ReactElement {
  const [shown, setShown] = useState<Shown>({ upTo: {} });
  const { phase } = review;
  const start = (): void => {
    onIntro(false);
    void review.check();
  };
  if (intro) return <FirstRun onCheck={start} onSample={onSample} onSkip={() => onIntro(false)} />;
  if (phase.name === 'asking') return intro === undefined ? <></> : <NotChecked onCheck={start} onSample={onSample} />;
  if (phase.name === 'reading')
    return <LongRead progress={phase.progress} secondsLeft={phase.secondsLeft} onStop={review.stop} />;
  if (phase.name === 'stopped') return <Stopped onCheck={start} />;
  if (phase.name === 'failed') return <Failed message={phase.message} retry={phase.retry} onCheck={start} />;
  const { report, checkedAt, snapshot } = phase;
  if (report.tables.length === 0) return <NoTable snapshot={snapshot} review={review} onCheck={start} onSample={onSample} />;
  if (tab === 'lines') return <LinesView report={report} review={review} onOpen={onOpen} />;
  if (tab === 'priorities') return <PrioritiesView report={report} review={review} onOpen={onOpen} />;
  return (
    <ReviewView
      report={report}
      checkedAt={checkedAt}
      review={review}
      writing={writing}
      shown={shown}
      onShow={setShown}
      onOpen={onOpen}
    />
  );
}
