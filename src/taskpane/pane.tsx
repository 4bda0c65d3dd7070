import {
  Button,
  FluentProvider,
  Link,
  MessageBar,
  MessageBarBody,
  Tab,
  TabList,
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
} from '@fluentui/react-components';
import { ArrowLeft20Regular, QuestionCircle20Regular, Settings20Regular } from '@fluentui/react-icons';
import { Suspense, lazy, useEffect, useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import type { Host } from '../hosts/host';
import { useKeptFocus } from './kept-focus';
import { useStyles } from './styles';
import { openViewState, type ViewState } from './view-state';
import { useReview, type Review } from './use-review';
import { ReviewView, type Shown } from './views/review-view';
import { Failed, FirstRun, LongRead, NoTable, Stopped } from './views/states';

const LinesView = lazy(() => import('./views/lines-view').then((module) => ({ default: module.LinesView })));
const PrioritiesView = lazy(() => import('./views/priorities-view').then((module) => ({ default: module.PrioritiesView })));
const ReadingView = lazy(() => import('./views/reading-view').then((module) => ({ default: module.ReadingView })));
const SettingsView = lazy(() => import('./views/settings-view').then((module) => ({ default: module.SettingsView })));
const HelpView = lazy(() => import('./views/help-view').then((module) => ({ default: module.HelpView })));

const ink: BrandVariants = {
  10: '#03060a',
  20: '#0f1a28',
  30: '#152b45',
  40: '#19395d',
  50: '#1e4776',
  60: '#27568b',
  70: '#2d5e96',
  80: '#34659f',
  90: '#4a77ab',
  100: '#5f88b7',
  110: '#7499c2',
  120: '#83a5ca',
  130: '#93b0d2',
  140: '#a9c2dd',
  150: '#c4d5e8',
  160: '#e0e9f3',
};
const light = createLightTheme(ink);
const dark = {
  ...createDarkTheme(ink),
  colorBrandForeground1: ink[130],
  colorBrandForegroundLink: ink[130],
  colorCompoundBrandStroke: ink[130],
};

type TabName = 'review' | 'lines' | 'priorities';
type Task = { readonly name: 'settings' } | { readonly name: 'help' } | { readonly name: 'reading'; readonly table: string };

/** Checks whose findings are gaps of priority and support; the Priorities tab lists them. */
const gapChecks = new Set([
  'priority-missing',
  'priority-unknown',
  'must-without-money',
  'benefit-missing',
  'benefit-cut-off',
  'benefit-is-costing',
  'copied-benefit',
  'success-measure',
  'sustainability',
  'consequence',
  'must-needs-should',
  'must-over-cap',
  'must-share',
  'duplicate-line',
  'estimated-basis',
  'cost-basis',
]);

function useDark(): boolean {
  const query = '(prefers-color-scheme: dark)';
  const [isDark, setDark] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const follow = (): void => setDark(media.matches);
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, []);
  return isDark;
}

/** The task pane: three tabs, tasks with a back arrow over them, Settings and Help at the foot. */
export function Pane({ host, reviewAtOnce = false }: { host: Host; reviewAtOnce?: boolean }): ReactElement {
  return (
    <FluentProvider theme={useDark() ? dark : light} style={{ height: '100%' }}>
      <Shell host={host} reviewAtOnce={reviewAtOnce} />
    </FluentProvider>
  );
}

function Shell({ host, reviewAtOnce }: { host: Host; reviewAtOnce: boolean }): ReactElement {
  const styles = useStyles();
  const review = useReview(host);
  const [tab, setTab] = useState<TabName>('review');
  const memory = useRef<ViewState>(undefined);
  const [task, setTask] = useState<Task>();
  const [intro, setIntro] = useState(false);
  const { check } = review;
  useEffect(() => {
    if (reviewAtOnce) check();
  }, [check, reviewAtOnce]);
  const [shown, setShown] = useState<Shown>({ all: [] });
  const shell = useRef<HTMLDivElement>(null);
  const main = useRef<HTMLElement>(null);
  const left = useRef<{ readonly scroll: number; readonly opener?: string }>(undefined);
  const open = (next: Task): void => {
    const { activeElement: at } = document;
    if (!task)
      left.current = { scroll: main.current?.scrollTop ?? 0, opener: at instanceof HTMLElement ? at.dataset.opens : undefined };
    setTask(next);
  };
  useEffect(() => {
    void openViewState().then((state) => {
      memory.current = state;
      const last = state.read('tab');
      if (last === 'lines' || last === 'priorities') setTab(last);
    });
  }, []);
  const choose = (next: TabName): void => {
    setTab(next);
    memory.current?.write('tab', next);
  };
  const back = (): void => setTask(undefined);
  // Going into a task moves the focus to its way back; coming back returns to the button that led there, scroll kept.
  useLayoutEffect(() => {
    if (task) {
      shell.current?.querySelector<HTMLElement>('[data-back]')?.focus();
    } else if (left.current) {
      const { scroll, opener } = left.current;
      left.current = undefined;
      if (main.current) main.current.scrollTop = scroll;
      if (opener)
        shell.current?.querySelector<HTMLElement>(`[data-opens="${CSS.escape(opener)}"]`)?.focus({ preventScroll: true });
    }
  }, [task]);
  const focus = useKeptFocus(shell);
  const ready = review.phase.name === 'ready' && !intro;
  return (
    <div
      ref={shell}
      className={styles.shell}
      tabIndex={-1}
      {...focus}
      onKeyDown={(event) => {
        if (task && (event.key === 'Escape' || (event.altKey && event.key === 'ArrowLeft'))) back();
      }}
    >
      {task ? (
        <header className={styles.top} style={{ display: 'flex', alignItems: 'center' }}>
          <Button
            appearance="subtle"
            icon={<ArrowLeft20Regular />}
            aria-label="Back"
            data-back
            style={{ minWidth: 44, height: 44 }}
            onClick={back}
          />
        </header>
      ) : (
        ready && (
          <header className={styles.top}>
            <TabList selectedValue={tab} onTabSelect={(_, data) => choose(data.value as TabName)}>
              <Tab value="review">Review</Tab>
              <Tab value="lines">Lines</Tab>
              <Tab value="priorities">Priorities</Tab>
            </TabList>
          </header>
        )
      )}
      <main key={task?.name ?? tab} ref={main} className={styles.body} aria-labelledby="title">
        {review.trouble && (
          <MessageBar intent="info" layout="multiline" style={{ marginBottom: 16 }}>
            <MessageBarBody>{review.trouble}</MessageBarBody>
          </MessageBar>
        )}
        <Suspense>
          <Body
            review={review}
            tab={tab}
            task={task}
            intro={intro}
            shown={shown}
            onShow={setShown}
            onTask={open}
            onBack={back}
            onIntro={setIntro}
          />
        </Suspense>
      </main>
      <div role="status" className={styles.hidden}>
        {review.said}
      </div>
      <footer className={styles.bottom}>
        <span className={styles.brand}>Crosscast</span>
        <span>
          <Button
            appearance="subtle"
            size="small"
            icon={<Settings20Regular />}
            onClick={() => open({ name: 'settings' })}
            data-opens="settings"
          >
            Settings
          </Button>
          <Button
            appearance="subtle"
            size="small"
            icon={<QuestionCircle20Regular />}
            onClick={() => open({ name: 'help' })}
            data-opens="help"
          >
            Help
          </Button>
        </span>
      </footer>
    </div>
  );
}

function Body({
  review,
  tab,
  task,
  intro,
  shown,
  onShow,
  onTask,
  onBack,
  onIntro,
}: {
  review: Review;
  tab: TabName;
  task?: Task;
  intro: boolean;
  shown: Shown;
  onShow: (shown: Shown) => void;
  onTask: (task: Task) => void;
  onBack: () => void;
  onIntro: (intro: boolean) => void;
}): ReactElement {
  const { phase } = review;
  const start = (): void => {
    onIntro(false);
    review.check();
  };
  if (task?.name === 'settings') return <SettingsView review={review} onDone={onBack} />;
  if (task?.name === 'help') {
    return (
      <HelpView
        onFirstRun={() => {
          onIntro(true);
          onBack();
        }}
      />
    );
  }
  if (intro || phase.name === 'asking') return <FirstRun onCheck={start} />;
  if (phase.name === 'reading') return <LongRead progress={phase.progress} onStop={review.stop} />;
  if (phase.name === 'stopped') return <Stopped onCheck={start} />;
  if (phase.name === 'failed') return <Failed message={phase.message} retry={phase.retry} onCheck={start} />;
  const { report, checkedAt } = phase;
  if (task?.name === 'reading') {
    const table = report.tables.find(({ id }) => id === task.table);
    if (table) return <ReadingView table={table} report={report} review={review} />;
    return (
      <p>
        That table is no longer read as one.{' '}
        <Link as="button" onClick={onBack}>
          Back
        </Link>
      </p>
    );
  }
  if (report.tables.length === 0) return <NoTable onCheck={start} />;
  if (tab === 'lines')
    return <LinesView report={report} review={review} onCorrect={({ id }) => onTask({ name: 'reading', table: id })} />;
  if (tab === 'priorities') return <PrioritiesView report={report} review={review} gapChecks={gapChecks} />;
  return (
    <ReviewView
      report={report}
      checkedAt={checkedAt}
      review={review}
      shown={shown}
      onShow={onShow}
      onSettings={() => onTask({ name: 'settings' })}
    />
  );
}
