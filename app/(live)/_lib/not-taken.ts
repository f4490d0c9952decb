/** What is not taken in, and where to go instead: shown before the form, and on the page of the policy. */
export const NOT_TAKEN: readonly { what: string; instead: string }[] = [
  { what: '急事险事', instead: '请打 110、119、120' },
  { what: '信访、举报、投诉', instead: '请打 12345，或者去信访局' },
  { what: '正在打的官司、仲裁、复议', instead: '请找法院、仲裁委或者复议机关' },
  { what: '国家秘密、工作秘密', instead: '不要写在任何网页上' },
  { what: '别人的姓名、电话、身份证号、银行卡号', instead: '请删去，只说事情' },
  { what: '广告、骂人的话', instead: '不收' },
]
