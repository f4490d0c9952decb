// What whoever hands something in is promised, worded once for the form, the receipt and the policy.

/** Days that a contact is kept after the decision, so that its sender may still be asked or answered. */
export const CONTACT_DAYS = 180

/** Kept by domain/intake/require-reworded. */
export const WORDS_PROMISE = '您的原话网站上不公开，只有办理的人和有回执号的人看得到。'

export const CONTACT_PROMISE = `联系方式加密保存，不公开，提案专员每看一次都有记录；有了去向 ${CONTACT_DAYS} 天后删去。`
