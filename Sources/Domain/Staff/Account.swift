/// The operating system's name for a person who works here, such as `anna.lind` (AUT-1).
package struct Account: DataIdentifier {
    package var rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }
}
