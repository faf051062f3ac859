export { memoryDirectory } from './directory.ts'
