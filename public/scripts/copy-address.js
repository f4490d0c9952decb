// Copies the address that a button belongs to; where that is not allowed it is selected to be copied by hand.
document.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-copy]')
  const field = button && document.getElementById(button.dataset.copy)
  if (!field) return
  const label = button.querySelector('[aria-live]')
  const before = label.textContent
  try {
    await navigator.clipboard.writeText(field.value)
    label.textContent = '已复制'
  } catch {
    field.select()
    label.textContent = '已选中，请复制'
  }
  setTimeout(() => (label.textContent = before), 4000)
})
