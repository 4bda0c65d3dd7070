/** Words in a heading that speak for a kind of relation. They rank readings; what adds up decides. */
export const totalWords =
  /\b(sub-?\s?)?totals?\b|\bsum\b|\ball\b|\bnet\b|\bgross\b|\boverall\b|\bboth\b|\bcombined\b|\bgesamt|\binsgesamt\b/i;
/** A total by its own name; net, gross or all may be figures of their own. */
export const calledTotal = /\b(sub-?\s?)?totals?\b/i;
export const averageWords = /average|\bavg\b|\bmean\b|durchschn|moyenne/i;
export const shareWords =
  /%|percent|per cent|share|rate|ratio|\bper\b|average|avg|mean|change|growth|diff|inc|unit|price|cost|proportion/i;
export const changeWords = /change|growth|increase|decrease|\binc\b|\+\/-|\bdiff|variation|over \d{2,4}/i;
export const percentWords = /%|percent|per cent|share|ratio|proportion/i;
