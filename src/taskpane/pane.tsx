import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import { HostError, type Host } from '../hosts/host';
import { ActionSlot } from './action-bar';
import { Body, type TabName } from './body';
import { Foot, TabBar, TaskBar } from './bars';
import { useKeptFocus } from './kept-focus';
import { Notice } from './notice';
import { useStyles } from './styles';
import { TaskStack, titleOf, type OpenTask, type Screen } from './task-stack';
import { tasks, type Aim, type TaskName } from './tasks';
import { useTheme } from './theme';
import { useReview } from './use-review';
import { useWriting } from './use-writing';
import { useMemory } from './view-state';
import { BrokenWrite } from './writing-status';

/** What the ribbon opens the pane for: `taskpane.html?view=…`. */
export type ViewName = 'review' | Extract<TaskName, 'cost' | 'totals' | 'explain'>;

const SAMPLE = 'sample-bid.xlsx';

/** The bid that is shipped beside the pane, to try Crosscast on. */
async function sampleBid(): Promise<Uint8Array> {
  const answer = await fetch(`assets/${SAMPLE}`);
  if (!answer.ok) throw new HostError('missing-file', { subject: SAMPLE });
  return new Uint8Array(await answer.arrayBuffer());
}

/** The task pane: three tabs, tasks with a back arrow over them, Settings and Help at the foot. */
export function Pane({ host, view }: { host: Host; view?: ViewName }): ReactElement {
  return (
    <FluentProvider theme={useTheme()} style={{ height: '100%' }}>
      <Shell host={host} view={view} />
    </FluentProvider>
  );
}

function Shell({ host, view }: { host: Host; view?: ViewName }): ReactElement {
  const styles = useStyles();
  const memory = useMemory();
  const person = { name: memory.read('name') ?? '', rename: (name: string) => memory.write('name', name) };
  const review = useReview(host, person);
  const writing = useWriting(host, review);
  const [chosenTab, setTab] = useState<TabName>();
  const lastTab = memory.read('tab');
  const tab = chosenTab ?? (lastTab === 'lines' || lastTab === 'priorities' ? lastTab : 'review');
  const [stack, setStack] = useState<readonly OpenTask[]>([]);
  const [asked, setAsked] = useState<boolean>();
  const isNew = memory.loaded ? memory.read('introduced') === undefined : undefined;
  const intro = asked ?? (review.phase.name !== 'asking' ? false : view ? undefined : isNew);
  const setIntro = (on: boolean): void => {
    setAsked(on);
    if (!on) memory.write('introduced', 'yes');
  };
  const shell = useRef<HTMLDivElement>(null);
  const main = useRef<HTMLElement>(null);
  const left = useRef<{ readonly scroll: number; readonly opener?: string }[]>([]);
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const top = stack.at(-1);

  const open = (name: Screen, aim: Aim = {}): void => {
    const { activeElement: at } = document;
    left.current.push({
      scroll: main.current?.scrollTop ?? 0,
      opener: at instanceof HTMLElement ? at.dataset.opens : undefined,
    });
    setStack((now) => [...now, { key: (now.at(-1)?.key ?? 0) + 1, name, aim }]);
  };
  const back = (): void => {
    writing.settle();
    setStack((now) => now.slice(0, -1));
  };
  const choose = (next: TabName): void => {
    setTab(next);
    memory.write('tab', next);
  };

  const { check, tell } = review;
  const openSample =
    host.open &&
    (() => {
      memory.write('introduced', 'yes');
      sampleBid()
        .then((bytes) => host.open?.(bytes, SAMPLE))
        .catch(tell);
    });
  const wanted = useRef(view && view !== 'review' && tasks[view] ? view : undefined);
  useEffect(() => {
    if (view) void check();
  }, [check, view]);
  const ready = review.phase.name === 'ready' && !intro;
  useEffect(() => {
    const name = wanted.current;
    if (!ready || !name) return;
    wanted.current = undefined;
    open(name);
  }, [ready]);

  // Going into a task moves the focus to its way back; coming back returns to the button that led there, scroll kept.
  const depth = stack.length;
  const was = useRef(0);
  useLayoutEffect(() => {
    if (depth > was.current) {
      if (main.current) main.current.scrollTop = 0;
      shell.current?.querySelector<HTMLElement>('[data-back]')?.focus();
    } else if (depth < was.current) {
      const { scroll, opener } = left.current.pop() ?? { scroll: 0 };
      if (main.current) main.current.scrollTop = scroll;
      const led = opener && shell.current?.querySelector<HTMLElement>(`[data-opens="${CSS.escape(opener)}"]`);
      if (led) led.focus({ preventScroll: true });
    }
    was.current = depth;
  }, [depth]);
  useLayoutEffect(() => {
    if (main.current) main.current.scrollTop = 0;
  }, [tab]);

  const focus = useKeptFocus(shell);
  return (
    <div
      ref={shell}
      className={styles.shell}
      tabIndex={-1}
      {...focus}
      onKeyDown={(event) => {
        if (event.defaultPrevented || !top) return;
        if (event.key === 'Escape' || (event.altKey && event.key === 'ArrowLeft')) {
          event.preventDefault();
          back();
        }
      }}
    >
      {top ? <TaskBar title={titleOf(top.name)} onBack={back} /> : ready && <TabBar tab={tab} onChoose={choose} />}
      <main ref={main} className={styles.body} aria-labelledby={top ? 'task-title' : 'title'}>
        {review.trouble && <Notice text={review.trouble} />}
        <BrokenWrite writing={writing} review={review} />
        <ActionSlot.Provider value={top ? null : slot}>
          <Body
            review={review}
            writing={writing}
            tab={tab}
            shown={!top}
            intro={intro}
            onSample={openSample}
            onOpen={open}
            onIntro={setIntro}
          />
        </ActionSlot.Provider>
        <TaskStack
          stack={stack}
          slot={slot}
          review={review}
          writing={writing}
          onOpen={open}
          onBack={back}
          onIntro={() => {
            setIntro(true);
            back();
          }}
        />
      </main>
      <div role="status" className={styles.hidden}>
        {review.said}
      </div>
      <div
        ref={setSlot}
        role="region"
        aria-label="Actions"
        className={top || intro ? `${styles.slot} ${styles.taskSlot}` : styles.slot}
      />
      <Foot onOpen={open} />
    </div>
  );
}
