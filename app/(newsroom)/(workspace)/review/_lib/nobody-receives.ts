/** What a return meets while the accounts of all who write the edition are closed. */
export const NOBODY_RECEIVES =
  '写这一稿的账号停用了，看不到退回的理由。退回以后，管这个账号的人会收到通知，转给同一地区的通讯员接着写。'
