//! Enums whose variants have a name in files and outputs.

/// Declares such an enum, with `NAMES`, `name` and `from_name`.
macro_rules! named {
    ($(#[$doc:meta])* $vis:vis enum $name:ident { $( $(#[$variant_doc:meta])* $variant:ident = $text:literal ),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        $vis enum $name { $( $(#[$variant_doc])* #[serde(rename = $text)] $variant ),+ }

        impl $name {
            /// The names of all variants.
            pub const NAMES: &[&'static str] = &[ $($text),+ ];

            /// The name in files and outputs.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $( Self::$variant => $text ),+ }
            }

            /// The variant called `name`.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $( $text => Some(Self::$variant), )+ _ => None }
            }
        }
    };
}
pub(crate) use named;
