import { Activity, Suspense, lazy, type ComponentType, type LazyExoticComponent, type ReactElement } from 'react';
import { ActionSlot } from './action-bar';
import { tasks, type Aim, type TaskName, type TaskProps } from './tasks';
import type { Review } from './use-review';
import type { Writing } from './use-writing';

const SettingsView = lazy(() => import('./views/settings-view').then((module) => ({ default: module.SettingsView })));
const HelpView = lazy(() => import('./views/help-view').then((module) => ({ default: module.HelpView })));

/** What can stand over the tabs: a task about the bid, or Settings and Help, which need none. */
export type Screen = TaskName | 'settings' | 'help';

export interface OpenTask {
  readonly key: number;
  readonly name: Screen;
  readonly aim: Aim;
}

export function titleOf(name: Screen): string {
  if (name === 'settings') return 'Settings';
  if (name === 'help') return 'Help';
  return tasks[name]?.title ?? '';
}

const loaded = new Map<TaskName, LazyExoticComponent<ComponentType<TaskProps>>>();

function viewOf(name: TaskName): LazyExoticComponent<ComponentType<TaskProps>> | undefined {
  const task = tasks[name];
  if (task && !loaded.has(name))
    loaded.set(
      name,
      lazy(() => task.load().then((view) => ({ default: view }))),
    );
  return loaded.get(name);
}

interface Props {
  stack: readonly OpenTask[];
  slot: HTMLElement | null;
  review: Review;
  writing: Writing;
  onOpen: (name: Screen, aim?: Aim) => void;
  onBack: () => void;
  onIntro: () => void;
}

/** The tasks that are open, one over the other. Those behind keep what was typed into them. */
export function TaskStack({ stack, slot, ...rest }: Props): ReactElement {
  return (
    <>
      {stack.map((task, i) => {
        const isTop = i === stack.length - 1;
        return (
          <Activity key={task.key} mode={isTop ? 'visible' : 'hidden'}>
            <ActionSlot.Provider value={isTop ? slot : null}>
              <Suspense>
                <TaskView task={task} {...rest} />
              </Suspense>
            </ActionSlot.Provider>
          </Activity>
        );
      })}
    </>
  );
}

function TaskView({
  task: { name, aim },
  review,
  writing,
  onOpen,
  onBack,
  onIntro,
}: Omit<Props, 'stack' | 'slot'> & { task: OpenTask }): ReactElement {
  if (name === 'settings') return <SettingsView review={review} onDone={onBack} />;
  if (name === 'help') return <HelpView onFirstRun={onIntro} />;
  const View = viewOf(name);
  if (!View || !review.last) return <p>This workbook was not checked yet. Go back and check it first.</p>;
  return <View report={review.last.report} review={review} writing={writing} aim={aim} open={onOpen} back={onBack} />;
}
