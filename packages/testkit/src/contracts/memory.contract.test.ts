/** The reference adapters keep their own contracts. */

import { memoryCheckpoints, memoryEventStore, memoryViews } from '@sle/eventing/memory'
import { checkpointsContract } from './checkpoints.ts'
import { eventStoreContract } from './event-store.ts'
import { viewsContract } from './views.ts'

eventStoreContract('memory', () => ({ store: memoryEventStore() }))
checkpointsContract('memory', () => ({ checkpoints: memoryCheckpoints() }))
viewsContract('memory', () => ({ views: memoryViews() }))
