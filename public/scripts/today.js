// The frame around today in the heat calendar: a page may have been kept past midnight. It goes on with
// the days of its last week, and is removed when the calendar does not reach today.
;(() => {
  const frame = document.querySelector('.heat .today')
  if (!frame) return
  const { day, nth, cell } = frame.dataset
  const today = new Date(Date.now() + 288e5).toISOString().slice(0, 10)
  const from = Number(nth)
  const to = from + (Date.parse(today) - Date.parse(day)) / 864e5
  const week = Math.floor(from / 7)
  if (Math.floor(to / 7) !== week) return frame.remove()
  frame.dataset.day = today
  frame.setAttribute('transform', `translate(0 ${(to - from) * cell})`)
})()
