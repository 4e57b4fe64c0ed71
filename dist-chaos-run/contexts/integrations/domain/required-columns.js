import { TARGETS } from './targets.js';
/** The columns without which no row can be made: for each required field those it may come from. */
export function requiredColumns({ kind, rows, derive }) {
    const plain = rows.filter(({ each }) => each === undefined);
    return plain.flatMap(({ fields }) => Object.keys(TARGETS[kind]).flatMap((name) => {
        const source = fields[name];
        if (!TARGETS[kind][name].required || source?.column === undefined)
            return [];
        const columns = [source.column].flat();
        const elsewhere = source.steps?.some((step) => typeof step === 'object' && 'default' in step);
        return elsewhere || columns.some((column) => column in derive) ? [] : [columns];
    }));
}
//# sourceMappingURL=required-columns.js.map