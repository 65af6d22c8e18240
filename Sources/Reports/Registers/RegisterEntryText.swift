package import Domain
import Instants
package import Store

extension RegisterEntry {
    /// When, who, what, and from which file, in a line.
    package func line(_ schema: RegisterSchema?, _ time: String, in language: Language) -> String {
        var line = "\(time)  \(actor.displayName)  " + event.text(schema, in: language)
        if let source { line += "  (\(source.file), \(source.digest.prefix(12)))" }
        return line.visible()
    }

    /// The entry as one object for machines.
    package var json: [JSONField] {
        [
            JSONField("sequence", .number(sequence)),
            JSONField("event", .string(event.name)),
            JSONField("actor", .string(actor.description)),
            JSONField("recorded", .string(recorded.description)),
            JSONField("file", .text(source?.file)),
            JSONField("digest", .text(source?.digest)),
            JSONField(
                "fields",
                .array(
                    event.changes.map { change in
                        .object([
                            JSONField("field", .string(change.field.rawValue)),
                            JSONField("was", .array(change.was.map { .string($0) })),
                            JSONField("became", .array(change.became.map { .string($0) })),
                        ])
                    }
                )
            ),
        ]
    }
}
