import { newId } from '../../../platform/runtime/new-id.js';
import { placeBelow } from '../domain/category.js';
import { handleOf, handleWith } from '../domain/handle.js';
import { faultIn } from '../storage/storable.js';
const MAX_NAME = 200;
/** What a category may be called in addresses: its name, else its name and its external id. Foreign rows may lack either. */
export function handleCandidates({ name, externalId }) {
    const handle = handleOf(name ?? '', externalId ?? '');
    return [handle, handleWith(handle, externalId ?? '')];
}
/**
 * Takes rows into the tree, one after the other. A category keeps the place in which it first came: neither a second
 * parent nor a cycle can arise, because a parent must be there before its child.
 */
export class ImportedTree {
    constructor(known, takenHandles) {
        this.takenHandles = takenHandles;
        this.added = [];
        this.renamed = [];
        this.nodes = new Map(known.map((node) => [node.externalId, node]));
    }
    take(row) {
        const fault = faultIn(row, { externalId: 200, name: MAX_NAME });
        if (fault)
            return rejected(fault);
        if (row.parentExternalId === row.externalId)
            return rejected('it is its own parent');
        const node = this.nodes.get(row.externalId);
        const parent = row.parentExternalId === null ? undefined : this.nodes.get(row.parentExternalId);
        if (node)
            return this.takeAgain(node, row, parent);
        if (row.parentExternalId !== null && !parent)
            return rejected(`parent ${row.parentExternalId} is not known`);
        return this.add(row, parent);
    }
    takeAgain(node, row, parent) {
        if (row.parentExternalId !== null && !parent)
            return rejected(`parent ${row.parentExternalId} is not known`);
        if (parent?.lineage.includes(node.id))
            return rejected(`parent ${row.parentExternalId} lies below it: a cycle`);
        if (node.parentId !== (parent?.id ?? null))
            return rejected('a second parent: it keeps its first place');
        if (node.name === row.name)
            return { outcome: 'unchanged' };
        node.name = row.name;
        if (!this.added.includes(node))
            this.renamed.push(node);
        return { outcome: 'updated' };
    }
    add(row, parent) {
        const handle = handleCandidates(row).find((candidate) => !this.takenHandles.has(candidate));
        if (!handle)
            return rejected('another category has its handle');
        const id = newId();
        try {
            const { externalId, name } = row;
            const node = { id, externalId, parentId: parent?.id ?? null, handle, name, ...placeBelow(parent, id, handle) };
            this.takenHandles.add(handle);
            this.nodes.set(externalId, node);
            this.added.push(node);
            return { outcome: 'created' };
        }
        catch (error) {
            return rejected(error.message);
        }
    }
}
function rejected(reason) {
    return { outcome: 'rejected', reason };
}
//# sourceMappingURL=imported-tree.js.map