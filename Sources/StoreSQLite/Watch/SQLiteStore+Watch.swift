package import Store

extension SQLiteStore: ChangeFeed {
    package func hints() -> AsyncStream<ChangeHint> {
        watch.hints()
    }
}
