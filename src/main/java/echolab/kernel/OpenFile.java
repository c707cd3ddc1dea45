package echolab.kernel;

/// One entry of the open file table (an open file description, `open(2)`): which v-node it refers
/// to and how it was opened. Its reference count is not stored: it is the number of descriptors
/// that refer to it, see {@link KernelState#refcnt}.
public record OpenFile(OpenFileId id, VnodeId vnode, Access access) {
    /// The access mode of `open(2)`.
    public enum Access {
        READ,
        WRITE,
        READ_WRITE
    }
}
