/** What the name of the field of a kind of notice begins with. */
export const CHOICE = 'choice.'
