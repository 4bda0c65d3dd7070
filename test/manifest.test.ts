import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const root = join(__dirname, '..');

/** Throws where the text is not well-formed. */
function parse(xml: string): Element {
  const document: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [document];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: { ...attributes }, children: [], text: '' };
    open[open.length - 1]!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => void (open[open.length - 1]!.text += text));
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return document.children[0]!;
}

function all(element: Element, name: string): readonly Element[] {
  return [...(element.name === name ? [element] : []), ...element.children.flatMap((child) => all(child, name))];
}

const manifest = parse(readFileSync(join(root, 'manifest.xml'), 'utf8'));
const child = (name: string): Element => manifest.children.find((element) => element.name === name)!;

/** The order is part of Office's format: an element out of its place is refused, or passed over without a word. */
const orders: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains?',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ],
  VersionOverrides: ['Description?', 'Requirements?', 'Hosts', 'Resources'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile?', 'ExtensionPoint', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  Group: ['Label', 'Icon', 'Control', 'Control', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};

test.each(Object.entries(orders))('%s has its elements, in Office’s order', (name, order) => {
  const found = all(manifest, name);
  expect(found.length).toBeGreaterThan(0);
  for (const { children } of found) {
    const names = children.map((element) => element.name);
    const expected = order.filter((entry) => !entry.endsWith('?') || names.includes(entry.slice(0, -1)));
    expect(names).toEqual(expected.map((entry) => entry.replace('?', '')));
  }
});

test('it is a task pane for workbooks, with an id and a version of its own', () => {
  expect(manifest.attributes['xsi:type']).toBe('TaskPaneApp');
  expect(child('Id').text).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(child('Version').text).toMatch(/^\d{1,5}(\.\d{1,5}){3}$/);
  const { version }: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(child('Version').text).toBe(`${version}.0`);
  expect(child('Hosts').children.map(({ attributes }) => attributes.Name)).toEqual(['Workbook']);
  expect(child('Permissions').text).toBe('ReadWriteDocument');
});

test('words keep to Office’s lengths', () => {
  const within = (text: string | undefined, most: number): void => {
    expect(text).toBeTruthy();
    expect(text!.length).toBeLessThanOrEqual(most);
  };
  within(child('ProviderName').text, 125);
  within(child('DisplayName').attributes.DefaultValue, 125);
  within(child('Description').attributes.DefaultValue, 250);
  for (const [list, most] of [
    ['bt:ShortStrings', 125],
    ['bt:LongStrings', 250],
  ] as const) {
    for (const element of all(manifest, list).flatMap(({ children }) => children)) within(element.attributes.DefaultValue, most);
  }
  for (const { attributes } of all(manifest, 'Control')) within(attributes.id, 125);
});

test('every resource that is named is there once, and every one that is there is named', () => {
  const ids = all(manifest, 'Resources')
    .flatMap(({ children }) => children)
    .flatMap(({ children }) => children)
    .map(({ attributes }) => attributes.id!);
  const named = new Set<string>();
  const walk = ({ attributes, children }: Element): void => {
    if (attributes.resid !== undefined) named.add(attributes.resid);
    children.forEach(walk);
  };
  walk(manifest);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...named].sort()).toEqual([...ids].sort());
  for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);
});

test('every address is a file of the site', () => {
  const addresses: string[] = [];
  const walk = ({ attributes, children }: Element): void => {
    if (attributes.DefaultValue?.includes('://')) addresses.push(attributes.DefaultValue);
    children.forEach(walk);
  };
  walk(manifest);
  expect(addresses.length).toBeGreaterThan(7);
  for (const address of addresses) {
    const { origin, pathname } = new URL(address);
    expect(origin).toBe('https://localhost:3000');
    const sources = [pathname, `/src/pages${pathname}`, `/src/taskpane${pathname}`];
    expect([address, sources.some((path) => existsSync(join(root, path)))]).toEqual([address, true]);
  }
});

test('every button opens the one pane, for something the pane knows', () => {
  const main = readFileSync(join(root, 'src/taskpane/main.tsx'), 'utf8');
  const views = [.../const views[^=]*= \[([^\]]*)\]/.exec(main)![1]!.matchAll(/'(\w+)'/g)].map(([, name]) => name!);
  const text = new Map(
    all(manifest, 'Resources')
      .flatMap(({ children }) => children)
      .flatMap(({ children }) => children)
      .map(({ attributes }) => [attributes.id!, attributes.DefaultValue!]),
  );
  const buttons = all(manifest, 'Control').map((control) => {
    const [action] = all(control, 'Action');
    expect(action!.attributes['xsi:type']).toBe('ShowTaskpane');
    expect(all(action!, 'TaskpaneId')[0]!.text).toBe('Crosscast.Pane');
    const address = new URL(text.get(all(action!, 'SourceLocation')[0]!.attributes.resid!)!);
    return [text.get(control.children[0]!.attributes.resid!), address.searchParams.get('view')];
  });
  expect(buttons).toEqual([
    ['Review', 'review'],
    ['Cost a line', 'cost'],
    ['Write totals', 'totals'],
    ['Explain this total', 'explain'],
  ]);
  expect(buttons.map(([, view]) => view).sort()).toEqual([...views].sort());
});

test('icons are squares of the size they are named for', () => {
  for (const { attributes } of all(manifest, 'bt:Images').flatMap(({ children }) => children)) {
    const size = Number(attributes.id!.replace('Icon.', ''));
    const bytes = readFileSync(join(root, new URL(attributes.DefaultValue!).pathname));
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([size, size]);
  }
  for (const [name, size] of [
    ['IconUrl', 32],
    ['HighResolutionIconUrl', 64],
  ] as const) {
    expect(child(name).attributes.DefaultValue).toMatch(new RegExp(`/icon-${size}\\.png$`));
  }
});

test('it asks for no newer Excel than the library it is tested against knows', () => {
  const sets = all(manifest, 'Set').map(({ attributes }) => attributes);
  expect(sets).toHaveLength(1);
  expect(sets[0]!.Name).toBe('ExcelApi');
  const [major, minor] = sets[0]!.MinVersion!.split('.').map(Number);
  expect(major).toBe(1);
  expect(minor).toBeLessThanOrEqual(15);
});
