package echolab.kernel;

import echolab.kernel.OpenFile.Access;

/// The rules of calls that only move descriptors about: CS:APP 10.1 to 10.9.
final class DescriptorRules {
    private DescriptorRules() {}

    static void opened(Draft draft, Change.Opened c) {
        open(draft, c.pid(), c.fd(), draft.findOrAddVnode(Vnode.at(c.path())), c.access());
    }

    /// `pipe(2)`: two open files, one v-node.
    static void piped(Draft draft, Change.Piped c) {
        VnodeId pipe = draft.addVnode(new Vnode.Pipe());
        open(draft, c.pid(), c.readEnd(), pipe, Access.READ);
        open(draft, c.pid(), c.writeEnd(), pipe, Access.WRITE);
    }

    static void duplicated(Draft draft, Change.Duplicated c) {
        draft.fileAt(c.pid(), c.fd()).ifPresent(file -> draft.point(c.pid(), c.newfd(), file));
    }

    static void closed(Draft draft, Change.Closed c) {
        draft.free(c.pid(), c.fd());
    }

    /// A new entry of the open file table, referred to by a descriptor.
    static void open(Draft draft, Pid pid, Fd fd, VnodeId vnode, Access access) {
        OpenFileId file = draft.addFile(vnode, access);
        draft.point(pid, fd, file);
        draft.releaseIfUnused(file);
    }
}
