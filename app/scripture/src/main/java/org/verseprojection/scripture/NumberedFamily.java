package org.verseprojection.scripture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.verseprojection.domain.Book;
import org.verseprojection.scripture.BookName.Everyday;

/// Which book is meant by a name whose number was not said: `Corinthians 5:17`.
final class NumberedFamily {
    private NumberedFamily() {}

    /// The books it may be, the likeliest first: the one that was last spoken of, then by their numbers. A first name
    /// such as `Peter` means no book unless one of that name was just spoken of.
    static List<Book> of(Term.Name name, Optional<Book> lastBook) {
        Book first = name.name().book();
        Optional<Book> known = lastBook.filter(book -> bare(book).equals(bare(first)));
        List<Book> books = new ArrayList<>(known.stream().toList());
        if (name.name().everyday() == Everyday.NOTHING) {
            Arrays.stream(Book.values())
                    .filter(book -> bare(book).equals(bare(first)) && !books.contains(book))
                    .forEach(books::add);
        }
        return books;
    }

    private static String bare(Book book) {
        return book.osis().substring(Character.isDigit(book.osis().charAt(0)) ? 1 : 0);
    }
}
