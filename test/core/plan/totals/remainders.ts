/** What is asked of a funder: the cost of a project less its other income. */
export const request = (income: string, asked: string): string => `
    Project budget
    | Item                | 23/24   | 24/25   |
    | Practice lead       | 40,000  | 41,000  |
    | Training            | 12,000  | 8,000   |
    | Materials           | 3,500   | 2,250   |
    | Total project cost  | 55,500  | 51,250  |
    | Less other income   | 5,500   | ${income} |
    | Amount requested    | 50,000  | ${asked} |`;

/** A percentage beside each amount. */
export const shares = (training: string): string => `
    Project costs
    | Item     | Cost    | % of total |
    | Staff    | 60,150  | 60%        |
    | Travel   | 9,850   | 10%        |
    | Training | 25,000  | ${training} |
    | Venue    | 5,000   | 5%         |
    | Total    | 100,000 | 100%       |`;
