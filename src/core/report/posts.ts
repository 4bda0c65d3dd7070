import { annualOf, annualTolerance, gradedPosts } from '../checks/graded-posts';
import type { Bid } from '../model/bid';
import type { Atlas } from './atlas';
import { amountText } from './figures-in-words';
import { printable } from './printable';
import type { ReportPost } from './report';

/** Lines that are posts at a named grade, and what a year of one costs full-time; only those whose words say how long they are paid. */
export function tellPosts(bid: Bid, { reportPlace, voice }: Atlas): ReportPost[] {
  return gradedPosts(bid).flatMap((one): ReportPost[] => {
    const { line, post, amounts } = one;
    const annual = annualOf(one);
    if (!post.grade || !annual) return [];
    const years = amounts.map(({ column }) => printable(column.heading)).filter((heading) => heading !== '');
    return [
      {
        grade: post.grade.key,
        name: printable(line.name),
        at: reportPlace(line.at),
        annual: { text: amountText(annual, 'money', line.currency, voice), value: annual.toFixed(), unit: 'money' },
        within: annualTolerance(one).toFixed(),
        years,
      },
    ];
  });
}
