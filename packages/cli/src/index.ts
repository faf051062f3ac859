export { describe as commandLine, run, type Surroundings } from './program.ts'
export { recordingTerminal, type Terminal } from './terminal.ts'
export { type ExitCode, exitCode } from './exit-code.ts'
