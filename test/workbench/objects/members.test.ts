import '../../../src/workbench/objects/excel';
import { Emulated } from '../../../src/workbench/rich-api/emulated';
import { clientSource } from '../../../src/workbench/transports/node';

/** Every name the client's class sends or reads: properties as listed, and quoted names of methods. */
function clientMembers(source: string, type: string): ReadonlySet<string> {
  const from = source.indexOf(`\n    var ${type} = (function (_super) {`);
  if (from < 0) return new Set();
  const until = source.indexOf(`\n    Excel.${type} = ${type};`, from);
  const text = source.slice(from, until < 0 ? from : until);
  return new Set([...text.matchAll(/"(\w+)"/g)].map(([, name]) => name!));
}

test('every emulated member is one that the client asks for', () => {
  const source = clientSource().replace(/\r/g, '');
  const unknown: string[] = [];
  for (const [type, members] of Emulated.members) {
    if (type === 'AddinInternalService') continue;
    const known = clientMembers(source, type);
    expect([type, known.size > 0]).toEqual([type, true]);
    for (const member of members) {
      const client = member.charAt(0).toLowerCase() + member.slice(1);
      // An indexer has no name of its own.
      if (member !== 'GetItem' && !known.has(member) && !known.has(client)) unknown.push(`${type}.${member}`);
    }
  }
  expect(unknown).toEqual([]);
});
