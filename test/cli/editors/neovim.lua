-- Opens the draft of this folder, waits for what Stet finds in it, prints the codes and the hover on the first, and saves the
-- fact-check report as docs/editors.md says.
vim.cmd('edit draft.md')
local function found()
  return #vim.diagnostic.get(0) > 0
end
if not vim.wait(30000, found, 50) then
  print('nothing was found')
  vim.cmd('cquit')
end
local diagnostic = vim.diagnostic.get(0)[1]
local params = {
  textDocument = vim.lsp.util.make_text_document_params(),
  position = { line = diagnostic.lnum, character = diagnostic.col },
}
local answers = vim.lsp.buf_request_sync(0, 'textDocument/hover', params, 30000)
local _, answer = next(answers)
print('code: ' .. diagnostic.code)
print('hover: ' .. answer.result.contents.value)
dofile('factCheck.lua')
local function saved()
  return vim.fn.filereadable('draft.fact-check.html') == 1
end
print('report: ' .. (vim.wait(30000, saved, 50) and 'saved' or 'none'))
vim.cmd('quitall!')
