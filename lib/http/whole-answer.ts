/**
 * The user agent of requests for pages that are rendered each time, from the first
 * byte on: the gate writes it, the configuration names it to the framework (docs/adr/0020).
 */
export const WHOLE_ANSWER = 'portal-whole-answer'
