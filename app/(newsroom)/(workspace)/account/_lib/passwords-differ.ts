export const PASSWORDS_DIFFER = '两遍写得不一样'
