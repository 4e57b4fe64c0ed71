/** The settings of one process, read once at boot by `loadConfig`. `.env.example` explains each. */
export class Config {
    /** A copy of these settings with some of them changed. */
    with(changes) {
        return Object.assign(new Config(), this, changes);
    }
}
//# sourceMappingURL=config.js.map