/** Node adds it when it is started with `--expose-gc`. */
declare var gc: (() => void) | undefined
