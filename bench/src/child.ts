/** Work in a process of its own, which answers with one message and ends. */

import { fork } from 'node:child_process'

/** What the script answers. @throws Error if it ends without an answer. */
export const answerOf = <Answer>(script: string, ...words: readonly string[]): Promise<Answer> =>
  new Promise((resolve, reject) => {
    let answers: readonly Answer[] = []
    const child = fork(new URL(script, import.meta.url), words)
    child.on('message', (message) => {
      // The other end is a script of ours; its header says what it answers.
      answers = [message as Answer]
    })
    child.on('close', (code) => {
      const [answer] = answers
      if (answer === undefined)
        reject(new Error(`cannot run ${script} ${words.join(' ')}: it ended with ${code}`))
      else resolve(answer)
    })
  })
