import type { Bid, Line } from '../model/bid';
import type { Table } from '../model/table';
import { rankedLines } from './ranked-lines';

const ASKS = /\b(benefits?|impact|outcomes?|difference|justif\w*|rationale|purpose|why|exact|achieve\w*)\b/i;

/** Whether the table asks what its money is good for; a column of notes or references does not. */
function asksForBenefit(table: Table): boolean {
  const heading = table.columns.find(({ col }) => col === table.benefitCol)?.heading ?? '';
  return ASKS.test(heading);
}

/** Ranked lines in tables that ask for the benefit. */
export function benefitLines(bid: Bid): Line[] {
  const asking = new Map<Table, boolean>();
  return rankedLines(bid).filter(({ table }) => {
    let asks = asking.get(table);
    if (asks === undefined) asking.set(table, (asks = asksForBenefit(table)));
    return asks;
  });
}
