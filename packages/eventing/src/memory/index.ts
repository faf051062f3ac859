export { memoryEventStore } from './event-store.ts'
export { memoryCheckpoints } from './checkpoints.ts'
export { memoryViews } from './views.ts'
