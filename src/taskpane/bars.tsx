import { Button, Tab, TabList } from '@fluentui/react-components';
import { ArrowLeft20Regular, QuestionCircle20Regular, Settings20Regular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { TabName } from './body';
import { useStyles } from './styles';

/** The top right stays empty: Excel’s own menu stands there. */
export function TabBar({ tab, onChoose }: { tab: TabName; onChoose: (tab: TabName) => void }): ReactElement {
  const styles = useStyles();
  return (
    <header className={styles.top}>
      <TabList selectedValue={tab} onTabSelect={(_, data) => onChoose(data.value as TabName)}>
        <Tab value="review">Review</Tab>
        <Tab value="lines">Lines</Tab>
        <Tab value="priorities">Priorities</Tab>
      </TabList>
    </header>
  );
}

export function TaskBar({ title, onBack }: { title: string; onBack: () => void }): ReactElement {
  const styles = useStyles();
  return (
    <header className={`${styles.top} ${styles.taskHeader}`}>
      <Button
        appearance="subtle"
        icon={<ArrowLeft20Regular />}
        aria-label="Back"
        data-back
        style={{ minWidth: 44, height: 44 }}
        onClick={onBack}
      />
      <h1 className={styles.taskTitle} id="task-title">
        {title}
      </h1>
    </header>
  );
}

export function Foot({ onOpen }: { onOpen: (name: 'settings' | 'help') => void }): ReactElement {
  const styles = useStyles();
  return (
    <footer className={styles.bottom}>
      <span className={styles.brand}>Crosscast</span>
      <span>
        <Button
          appearance="subtle"
          size="small"
          icon={<Settings20Regular />}
          onClick={() => onOpen('settings')}
          data-opens="settings"
        >
          Settings
        </Button>
        <Button
          appearance="subtle"
          size="small"
          icon={<QuestionCircle20Regular />}
          onClick={() => onOpen('help')}
          data-opens="help"
        >
          Help
        </Button>
      </span>
    </footer>
  );
}
