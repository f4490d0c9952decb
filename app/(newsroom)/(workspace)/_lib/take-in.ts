/** The step of an import's form that writes; the other one shows. */
export const TAKE_IN = 'take'
